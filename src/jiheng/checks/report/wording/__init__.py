"""Words that are vague, missing, ill-matched or said twice."""
