"""The agendas at hand: those that come with the product and those the user opened."""
