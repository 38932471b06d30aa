"""What the terminal sends: read so that nothing it sends can end the program or lose what was typed.

Textual's own reading ends with a traceback at the first byte that is no UTF-8, which any terminal set to another
encoding sends.
"""

from __future__ import annotations

import os
import re
import selectors
from codecs import getincrementaldecoder
from contextlib import suppress

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

AT_ONCE = 4096
"""Bytes that are read in one go."""

LOOK_UP = 0.1
"""Seconds after which it is seen that the program ends, or that Esc was pressed alone."""

UNKNOWN = "\ufffd"
"""Stands for a byte that is no UTF-8."""

_FOREIGN = re.compile("[\udc80-\udcff]")


class OtherEncoding(Message):
    """The terminal sends something else than UTF-8; told once."""


class InputEnded(Message):
    """Nothing more can be read from the terminal."""

    def __init__(self, problem: Exception) -> None:
        super().__init__()
        self.problem = problem
        """Why: an OSError or EOFError where the terminal is gone."""


class TerminalDriver(LinuxDriver):
    """Textual's driver with a reading that goes on behind bytes of another encoding, and tells how it ends."""

    def _run_input_thread(self) -> None:
        # Textual would print a traceback, and what was typed last would not be kept.
        try:
            self.run_input_thread()
        except Exception as problem:
            self.process_message(InputEnded(problem))

    def run_input_thread(self) -> None:
        """Hand on what is typed, until the program ends.

        Raises:
            EOFError: The terminal is gone; some systems have an OSError for that.
        """
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("surrogateescape").decode
        told = False

        def take(timeout: float) -> None:
            nonlocal told
            if selector.select(timeout):
                read = os.read(self.fileno, AT_ONCE)
                if not read:
                    raise EOFError
                text, foreign = _FOREIGN.subn(UNKNOWN, decode(read))
                if foreign and not told:
                    told = True
                    self.process_message(OtherEncoding())
                if text:  # a letter may be there in part; feeding nothing would end the parser
                    for event in parser.feed(text):
                        self.process_message(event)
            for event in parser.tick():
                self.process_message(event)

        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            try:
                while not self.exit_event.is_set():
                    take(LOOK_UP)
            finally:
                with suppress(EOFError, ParseError):
                    for _event in parser.feed(""):
                        pass
