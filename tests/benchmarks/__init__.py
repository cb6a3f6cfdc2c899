"""Speed, measured by ``make bench`` as ratios against a peer or a floor in the same run."""
