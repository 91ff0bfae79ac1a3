"""What the values that the program gives have in common."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

if TYPE_CHECKING:
    import pandas
    import polars

Value = TypeVar("Value")


class Listed(Generic[Value]):
    """A result that is a list of values, each of which is a row of a table."""

    __slots__ = ()
    #: What the values are: it names the columns where there is no value.
    _kind: ClassVar[type[object]]

    @property
    def _values(self) -> tuple[Value, ...]:
        raise NotImplementedError

    def __iter__(self) -> Iterator[Value]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def to_pandas(self) -> pandas.DataFrame:
        """A row for each bead, finding or entry, with the columns of `frames.row`."""
        from .frames import to_pandas

        return to_pandas(self, self._kind)

    def to_polars(self) -> polars.DataFrame:
        """The same as `to_pandas`, in polars."""
        from .frames import to_polars

        return to_polars(self, self._kind)


def others(record: Mapping[str, Any], known: Container[str]) -> dict[str, Any]:
    """The members of a record that have no place of their own."""
    return {name: value for name, value in record.items() if name not in known}
