"""What can be wrong with a copy style, as one sentence that names the style and the field.

The sentences stand in ``resources/i18n/copy_style_problems.toml``. Needs the standard library alone.
"""

from __future__ import annotations

import functools
import tomllib

from agendas.problems import Language, Problem, printable
from agendas.resources import resource


class CopyStyleProblem(Problem):
    """A copy style that cannot be used; ``name`` is the style's, or the file's when none can be read.

    ``at`` and ``length`` are the stretch of the template that is wrong, None and 0 when it is not in one.
    """

    def __init__(
        self, code: str, name: str, *, at: int | None = None, length: int = 0, **facts: str | int
    ) -> None:
        super().__init__(code, name, **facts)
        self.at = at
        self.length = length

    def sentence(self, language: Language) -> str:
        """Which style, what is wrong, what to do: one sentence, without line ends."""
        facts = {key: printable(fact) if isinstance(fact, str) else fact for key, fact in self.facts.items()}
        return _sentences()[self.code][language].format(name=printable(self.name), **facts)


@functools.cache
def _sentences() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("i18n/copy_style_problems.toml").read_text(encoding="utf-8"))
