"""What a careful reviewer would find in a finished report, in declared targets and in a case: one file per check."""
