"""The dialog "Kopieerstijlen": all of them, the form of one, and what it makes of a quote as one types."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from agendas.problems import Language, printable
from agendas.quoting.copy_style import parts_of
from agendas.quoting.copy_style_problems import CopyStyleProblem
from agendas.quoting.copying import preview, render
from agendas.quoting.quote import Quote
from gui import theme
from gui.quoting.style_drafts import (
    StyleDraft,
    copied,
    draft_of,
    example_quotes,
    first_wrong,
    new_style,
    own_styles,
    restored,
)
from gui.quoting.style_form import StyleForm
from gui.quoting.style_keeper import StyleKeeper
from gui.quoting.style_preview import StylePreview
from gui.widgets.announcement import announce
from gui.widgets.card import hairline
from gui.widgets.icon_button import IconButton
from gui.widgets.message_bar import MessageBar

USUAL_SIZE = QSize(1100, 720)
LIST_WIDTH = 248
LEAST_PREVIEW = 260
_SIDE = theme.GRID * 4
_ICON = 16


class StyleList(QListWidget):
    """The names. Del removes a style of the user."""

    def __init__(self, dialog: StylesDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.setObjectName("styleList")
        self.setAccessibleName(self.tr("Copy styles"))
        self.setIconSize(QSize(_ICON, _ICON))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del, as in every list of the product."""
        if event.key() == Qt.Key.Key_Delete:
            self._dialog.remove_current()
        else:
            super().keyPressEvent(event)


class StylesDialog(QDialog):
    """Shows the styles of ``keeper``, on ``quote`` and ``old`` or else on an example.

    Save hands them to the keeper; what keeps it from that is a sentence, and the dialog stays. It deletes
    itself, which needs a parent: without one Python thinks it is its own, and deletes it once more.
    """

    def __init__(
        self,
        keeper: StyleKeeper,
        language: Language,
        parent: QWidget,
        *,
        quote: Quote | None = None,
        old: Quote | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stylesDialog")
        self.setWindowTitle(self.tr("Copy styles"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keeper, self._language = keeper, language
        example, older_example = example_quotes()
        self._quote, self._old = quote or example, old or older_example
        self.drafts = [draft_of(style) for style in keeper.styles]
        self.messages = MessageBar(self)
        self.list = StyleList(self)
        self.form = StyleForm(language, self)
        self.preview = StylePreview(self)
        self.add = IconButton("plus", self.tr("New style"), self)
        self.duplicate = IconButton("copy", self.tr("New style that begins as this one"), self)
        self.remove = IconButton("x", self.tr("Remove the style (Del)"), self)
        self.restore = IconButton("rotate-ccw", self.tr("As the program has it"), self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.save = QPushButton(self.tr("Save"), self)
        self._lay_out()
        self._connect()
        self._fill(self._place_of(keeper.last.key))
        for problem in keeper.problems:
            self.messages.show_problem(problem.sentence(language))
        self.resize(USUAL_SIZE.boundedTo(self.screen().availableSize() * 0.92))
        self.list.setFocus()

    # --- how it is put together

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._side())
        middle.addWidget(self._scrolled_form(), 5)
        middle.addWidget(self.preview, 4)
        self.preview.setMinimumWidth(LEAST_PREVIEW)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addLayout(middle, 1)
        column.addWidget(hairline())
        column.addLayout(self._foot())

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setFixedWidth(LIST_WIDTH)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(_SIDE, _SIDE, 0, _SIDE)
        rows.setSpacing(theme.GRID * 2)
        rows.addWidget(self.list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GRID)
        for button in (self.add, self.duplicate, self.remove, self.restore):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            buttons.addWidget(button)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        return side

    def _scrolled_form(self) -> QScrollArea:
        ground = QWidget(self)
        ground.setObjectName("styleFormGround")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        inside.addWidget(self.form)
        scroll = QScrollArea(self)
        scroll.setObjectName("styleFormScroll")
        scroll.setWidget(ground)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(
            ground.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width()
        )
        return scroll

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_SIDE, theme.GRID * 3, _SIDE, theme.GRID * 3)
        row.setSpacing(theme.GRID * 2)
        row.addStretch(1)
        for button in (self.cancel, self.save):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.save.setProperty("role", "primary")
        self.save.setDefault(True)
        return row

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_current)
        self.form.changed.connect(self._change_current)
        self.form.template_entered.connect(self._show_preview)
        self.add.clicked.connect(self._add_new)
        self.duplicate.clicked.connect(self._duplicate)
        self.remove.clicked.connect(self.remove_current)
        self.restore.clicked.connect(self._restore)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)

    # --- the list

    def _place_of(self, key: str) -> int:
        return next((place for place, draft in enumerate(self.drafts) if draft.style.key == key), 0)

    def _fill(self, current: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for draft in self.drafts:
            self.list.addItem(QListWidgetItem())
            self._word(self.list.count() - 1, draft)
        self.list.setCurrentRow(current)
        self.list.blockSignals(False)
        self._show_current()

    def _word(self, place: int, draft: StyleDraft) -> None:
        item = self.list.item(place)
        name = " ".join(printable(draft.name(self._language)).split()) or self.tr("(without a name)")
        changed = draft.is_of_the_product and draft.differs
        item.setText(self.tr("{name} · adapted").replace("{name}", name) if changed else name)
        item.setIcon(theme.icon("triangle-alert", "removed", _ICON) if draft.is_wrong else QIcon())

    @property
    def _place(self) -> int:
        return max(0, self.list.currentRow())

    def _add_new(self) -> None:
        self._append(new_style(self.tr("New style"), self.drafts))

    def _duplicate(self) -> None:
        draft = self.drafts[self._place]
        self._append(copied(draft, draft.name(self._language), self.drafts))

    def _append(self, draft: StyleDraft) -> None:
        self.drafts.append(draft)
        self._fill(len(self.drafts) - 1)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def remove_current(self) -> None:
        """Take a style of the user out; those of the product stay."""
        place = self._place
        if not self.drafts[place].is_of_the_product:
            del self.drafts[place]
            self._fill(min(place, len(self.drafts) - 1))
            self.list.setFocus()

    def _restore(self) -> None:
        self.drafts[self._place] = restored(self.drafts[self._place])
        self._fill(self._place)
        self.list.setFocus()

    # --- one style

    def _show_current(self) -> None:
        self.form.show_draft(self.drafts[self._place])
        self._refresh()

    def _change_current(self, draft: StyleDraft) -> None:
        self.drafts[self._place] = draft
        self._word(self._place, draft)
        self._refresh()

    def _refresh(self) -> None:
        draft = self.drafts[self._place]
        self.remove.setVisible(not draft.is_of_the_product)
        self.restore.setVisible(draft.is_of_the_product)
        self.restore.setEnabled(draft.differs)
        self._show_preview()

    def _show_preview(self) -> None:
        draft = self.drafts[self._place]
        try:
            style = draft.made()
        except CopyStyleProblem:
            self.preview.fade()
            return
        old = self._old if style.is_pair and not self.form.shows_alone else None
        self.preview.show_rendered(render(style, self._quote, old))
        self.preview.tell_empty(self._empty_fields(draft))

    def _empty_fields(self, draft: StyleDraft) -> tuple[str, ...]:
        text = "\n".join((draft.template, draft.alone if draft.is_pair else "", draft.note))
        fields = dict.fromkeys(part.field for part in parts_of(text) if part.field)
        return tuple(field for field in fields if not self._value(draft, field))

    def _value(self, draft: StyleDraft, field: str) -> str:
        return preview(draft.style, f"{{{field}}}", self._quote, self._old).text

    # --- the end

    def accept(self) -> None:
        """Keep what was changed; a style with a mistake is shown instead."""
        wrong = first_wrong(self.drafts)
        if wrong is not None:
            self.list.setCurrentRow(wrong)
            self.form.focus_mistake()
            announce(self, self.tr("This style has a mistake still."))
            return
        own = own_styles(self.drafts)
        if own != [style for style in self._keeper.styles if style.own]:
            try:
                self._keeper.keep(own)
            except OSError as error:
                self.messages.show_problem(self._failure(error))
                return
        super().accept()

    def _failure(self, error: OSError) -> str:
        words = self.tr(
            "The copy styles could not be saved in “{folder}” ({reason}). "
            "Free the folder or the disk and save again; nothing was lost."
        )
        folder = printable(str(self._keeper.user_file.parent))
        return words.format(folder=folder, reason=error.strerror or type(error).__name__)
