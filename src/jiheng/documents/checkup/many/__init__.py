"""Many reports at once: found in folders and archives, checked in parallel, summed up by report, check and unit."""
