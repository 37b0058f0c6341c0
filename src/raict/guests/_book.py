"""The reply book: every answer, and which one of each guest holds."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final, NoReturn, Self, TypeAlias, final

from attrs import evolve

from raict.guests._components import asked
from raict.guests._counts import Grouping, Tally, counted
from raict.guests._limits import LARGEST_LIST
from raict.guests._people import Guest, Invitation
from raict.guests._replies import Channel, Delegate, ParticipationStatus, Reply
from raict.guests._shelves import Shelves
from raict.model.editions import Edition
from raict.model.text import instance

__all__ = ["Replies"]

Pages: TypeAlias = Shelves[tuple[Reply, ...]]

_CHANNELS: Final = {channel: n for n, channel in enumerate(Channel)}
_STATUSES: Final = {status: n for n, status in enumerate(ParticipationStatus)}


def _order(reply: Reply) -> tuple[object, ...]:
    """Session by session, the one that holds last (RFC 5546 §2.1.5): the newest version answered, then the latest answer to it.

    Of two of the same second, what a person wrote down stands above what a machine sent; the rest decides only so that
    it is decided alike in whatever order they came.
    """
    delegate = reply.delegate
    words = (delegate and delegate.name) or "", (delegate and delegate.email) or "", str(reply.proposal or "")
    rank = _CHANNELS[reply.channel], _STATUSES[reply.status]
    # What the delegate answered comes last: it is said on top of what the guest said.
    later = (delegate.at.isoformat(), _STATUSES[delegate.status]) if delegate and delegate.at and delegate.status else ("", 0)
    return (reply.session or "", reply.sequence, reply.at, *rank, reply.comment or "", *words, *later)  # no session's id is empty


def _name(name: str) -> str:
    return " ".join(name.casefold().split())


@final
class Replies:
    """What everybody answered, with its history: a set of replies, of which the last holds.

    A plain value: equal when it holds the same replies, in whatever order they came. To add one copies some
    five-hundredth of the book, to add many at once copies it once. Its `repr` shows nobody.

    >>> import datetime as dt
    >>> june = dt.datetime(2023, 6, 1, 9, tzinfo=dt.UTC)
    >>> accepted = Reply(guest="awa", status=ParticipationStatus.ACCEPTED, at=june)
    >>> declined = Reply(guest="awa", status=ParticipationStatus.DECLINED, at=june + dt.timedelta(days=3))
    >>> replies = Replies().with_reply(declined).with_reply(accepted)
    >>> replies.last("awa")
    <Reply of 'awa': declined>
    >>> replies.history("awa")
    (<Reply of 'awa': accepted>, <Reply of 'awa': declined>)
    """

    __slots__ = ("_pages",)
    _pages: Pages

    def __new__(cls, replies: Iterable[Reply] = ()) -> Self:
        """Check the replies, and keep each once."""
        return cls._of(_with(Shelves(), replies))

    @classmethod
    def _of(cls, pages: Pages) -> Self:
        made = super().__new__(cls)
        object.__setattr__(made, "_pages", pages)
        return made

    # ---- questions ----------------------------------------------------------------------------------------------------

    def last(self, guest: str, session: str | None = None) -> Reply | None:
        """The reply that holds: to the newest version answered, the latest (RFC 5546 §2.1.5). None: there is none.

        Args:
            guest: id of the guest.
            session: id of the session; None: the edition as a whole.
        """
        return next(reversed(self.history(guest, session)), None)

    def history(self, guest: str, session: str | None = None) -> tuple[Reply, ...]:
        """Every reply of that guest to that session, or to the edition as a whole, the one that holds last."""
        return tuple(each for each in self._pages.get(guest) or () if each.session == session)

    def status(self, guest: str, session: str | None = None, *, sequence: int = 0) -> ParticipationStatus:
        """Whether a guest comes, as far as she said.

        Args:
            guest: id of the guest.
            session: id of the session; None: the edition as a whole.
            sequence: SEQUENCE of the event as it is now. An answer to an older version of it is none: SEQUENCE rises with what
                may change a mind (RFC 5546 §2.1.4), and every request asks again. With 0, whatever was said last holds.
        """
        last = self._current(guest, session, sequence)
        return ParticipationStatus.NEEDS_ACTION if last is None else last.status

    def _current(self, guest: str, session: str | None, sequence: int) -> Reply | None:
        last = self.last(guest, session)
        return None if last is None or last.sequence < sequence else last

    def silent(self, invitations: Iterable[Invitation], *, edition: Edition | None = None) -> tuple[Invitation, ...]:
        """The invitations to which an answer is wanting, if to one of their sessions alone; in their order, and whole.

        Args:
            invitations: whom to look at.
            edition: as it stands now. With it, an answer to an older version is none, and nothing is asked for what is cancelled,
                postponed, no longer in the programme, or of another edition.
        """
        needed = ParticipationStatus.NEEDS_ACTION
        return tuple(
            invitation
            for invitation in invitations
            if any(self.status(invitation.guest.id, s, sequence=n) is needed for s, n in asked(invitation, edition))
        )

    def tally(
        self, invitations: Iterable[Invitation], *, by: Grouping | None = None, edition: Edition | None = None
    ) -> tuple[Tally, ...]:
        """How many answered what, in groups, in the order in which the list first names them; without a grouping, one row of all.

        Args:
            invitations: whom to count. Who stands there twice for the same session is counted once.
            by: `organization`, `country`, `session` or `delegation`; None: not in groups.
            edition: as it stands now, with what `silent` says of it.

        Raises:
            ValueError: for another grouping.
        """
        return counted(invitations, self._current, by, edition)

    def __contains__(self, reply: object) -> bool:
        if not isinstance(reply, Reply):
            return False
        page = self._pages.get(reply.guest) or ()
        place = bisect_left(page, _order(reply), key=_order)
        return place < len(page) and page[place] == reply

    def __iter__(self) -> Iterator[Reply]:
        """Every reply, by guest and session, the one that holds last."""
        return (reply for guest in self._pages for reply in self._pages.get(guest) or ())

    def __len__(self) -> int:
        return sum(map(len, self._pages.values()))

    # ---- changes ------------------------------------------------------------------------------------------------------

    def with_reply(self, reply: Reply) -> "Replies":
        """The book with one reply more. In which order replies are added, and how often, changes nothing."""
        return self.with_replies((reply,))

    def with_replies(self, replies: Iterable[Reply]) -> "Replies":
        """The book with those replies too: the same as one after the other, for the price of one copy.

        Raises:
            InvalidValue: for what is no reply.
        """
        return self._of(_with(self._pages, replies))

    def without_guest(self, guest: Guest | str) -> "Replies":
        """The book without a person, who asks to be forgotten.

        Args:
            guest: with an id alone, her own replies go. With the guest, she is no longer named as the one who comes for another
                either, by an address of hers or by her name; the other's reply stays. What others wrote of her in their comments
                is for a person to read.
        """
        if not isinstance(guest, Guest):
            return self._of(self._pages.with_values({guest: None}))
        pages = self._pages.with_values({guest.id: None})
        named = [page for page in pages.values() if any(_is_named(guest, each.delegate) for each in page)]
        kept = (evolve(each, delegate=None) if _is_named(guest, each.delegate) else each for page in named for each in page)
        return self._of(_with(pages.with_values({page[0].guest: None for page in named}), kept))

    # ---- in a file ----------------------------------------------------------------------------------------------------

    def dumps(self) -> str:
        """JSON, a line for each reply: equal books give the same text. It holds what people said: keep it where the list is kept.

        >>> print(Replies().dumps(), end="")
        {"schema":1,"replies":[
        ]}
        """
        from raict.guests._documents import write_replies

        return write_replies(self)

    @classmethod
    def loads(cls, text: str | bytes, *, limit: int = LARGEST_LIST) -> "Replies":
        """Read what `dumps` wrote.

        Args:
            text: the document, or its octets in UTF-8.
            limit: how many octets it may have; 64 MiB, unless you ask for more.

        Raises:
            InvalidDocument: with every fault of the document, each with its path; no address is shown in any.
        """
        from raict.guests._documents import read_replies

        return cls(read_replies(text, limit))

    # ---- a value ------------------------------------------------------------------------------------------------------

    def __eq__(self, other: object) -> bool:
        return self._pages == other._pages if isinstance(other, Replies) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._pages)

    def __repr__(self) -> str:
        return f"<Replies: {len(self)}>"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"replies cannot be changed ({name})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"replies cannot be changed ({name})")

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[Reply, ...]]]:
        """Copies and pickles go through the constructor."""
        return type(self), (tuple(self),)


def _with(pages: Pages, replies: Iterable[Reply]) -> Pages:
    more: dict[str, list[Reply]] = {}
    for n, reply in enumerate(replies):
        instance(reply, f"replies[{n}]", Reply)
        more.setdefault(reply.guest, []).append(reply)
    return pages.with_values({guest: tuple(sorted({*(pages.get(guest) or ()), *new}, key=_order)) for guest, new in more.items()})


def _is_named(guest: Guest, delegate: Delegate | None) -> bool:
    """Whether she is the one who comes in another's place. A namesake goes with her: what is forgotten cannot be asked again."""
    if delegate is None:
        return False
    if delegate.email is not None and guest.answers_to(delegate.email):
        return True
    full = f"{guest.name.civility or ''} {guest.name}"
    return delegate.name is not None and _name(delegate.name) in {_name(str(guest.name)), _name(full)}
