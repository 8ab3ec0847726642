"""The exception for a text that is no date or no period."""

from timeline.errors import InvalidValueError


class DateError(InvalidValueError):
    """A text is no date, or no period; its text says what is wrong and what to write.

    `readings` are the EDTF texts that the refused text could mean: none, one or several; `proposals` are the texts
    that the message says to write, dates for a date and periods for a period.
    """

    def __init__(
        self,
        code: str,
        readings: tuple[str, ...] = (),
        proposals: tuple[str, ...] | None = None,
        **values: object,
    ) -> None:
        self.readings = readings
        self.proposals = readings if proposals is None else proposals
        super().__init__(code, **values)
