"""The panel "Who and what": every name of the agenda, walked and followed."""
