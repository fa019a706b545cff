"""How long a host is left alone between two requests."""

from collections.abc import Callable
from time import monotonic, sleep

Sleep = Callable[[float], None]


class Pace:
    """Waits before a request, so that each host gets them one by one, and apart."""

    def __init__(self, *, sleep: Sleep = sleep, clock: Callable[[], float] = monotonic) -> None:
        """Start with no host asked yet."""
        self._sleep = sleep
        self._clock = clock
        self._last: dict[str, float] = {}

    def wait(self, host: str, delay: float) -> None:
        """Wait until the host has been left alone for so many seconds."""
        self.rest(self.left(host, delay))

    def left(self, host: str, delay: float) -> float:
        """Return the seconds that a host is to be left alone still; 0 or less where it may be asked."""
        last = self._last.get(host)
        return last + delay - self._clock() if last is not None else 0.0

    def rest(self, seconds: float) -> None:
        """Wait so many seconds."""
        if seconds > 0:
            self._sleep(seconds)

    def done(self, host: str) -> None:
        """Note that a host has just been asked."""
        self._last[host] = self._clock()

    def now(self) -> float:
        """Return the time, in seconds since no matter when."""
        return self._clock()
