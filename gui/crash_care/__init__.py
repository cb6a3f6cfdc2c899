"""An unexpected error: what happened is shown, the user's work is kept, a local log says where it was.
Nothing is sent anywhere.

``watching`` is the door of the window, ``last_words`` that of ``main.py``. Knows no feature.
"""
