"""Pages of help in windows of their own: texts of ``resources/help``, set as the agendas are."""
