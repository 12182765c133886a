"""What was copied out of the window: kept out of clipboard histories, and gone at lock unless somebody copied over it (security §1.5)."""

from __future__ import annotations

import hashlib
import struct

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication

# How each system is asked not to keep what was copied, in a history or on another machine (as password managers ask).
HINT = "x-kde-passwordManagerHint"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
HINTS = {
    HINT: b"secret",
    "application/x-nspasteboard-concealed-type": b"secret",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): struct.pack("<I", 1),
    _WINDOWS.format("CanIncludeInClipboardHistory"): struct.pack("<I", 0),
    _WINDOWS.format("CanUploadToCloudClipboard"): struct.pack("<I", 0),
}
MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer)


class Copied(QObject):
    """Watches the clipboard while the program runs. It remembers a digest of what this program put there, never the words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._put: dict[QClipboard.Mode, bytes] = {}
        self._clipboard.changed.connect(self._changed)

    def _changed(self, mode: QClipboard.Mode) -> None:
        # Some systems do not say who owns it: then whoever has the keyboard.
        if not (self._owns(mode) or QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive):
            self._put.pop(mode, None)
            return
        text = self._clipboard.text(mode)
        self._put[mode] = _digest(text)
        held = self._clipboard.mimeData(mode)
        if text and not held.hasFormat(HINT):
            mime = QMimeData()
            mime.setText(text)
            for name, value in HINTS.items():
                mime.setData(name, value)
            self._clipboard.setMimeData(mime, mode)

    def _owns(self, mode: QClipboard.Mode) -> bool:
        owns = {
            QClipboard.Mode.Clipboard: self._clipboard.ownsClipboard,
            QClipboard.Mode.Selection: self._clipboard.ownsSelection,
            QClipboard.Mode.FindBuffer: self._clipboard.ownsFindBuffer,
        }
        return owns[mode]()

    def clear(self) -> None:
        """Take away what this program put there; what was copied elsewhere since stays."""
        for mode in MODES:
            put = self._put.pop(mode, None)
            if self._owns(mode) or (put is not None and put == _digest(self._clipboard.text(mode))):
                self._clipboard.clear(mode)
        self._put.clear()


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
