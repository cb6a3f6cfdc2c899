"""Small widgets that any feature may use."""
