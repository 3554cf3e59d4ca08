"""Parts of what everyone knows: ages, ballots, grades, ranges, sectors of an economy, days of good air."""
