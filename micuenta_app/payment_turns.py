"""In which order a payment pays what is owed: a setting, and a rule of the credit.

The institute's own rule is not published. The default follows what the law says where nothing else was
agreed: payments go to interest before the balance (Código Civil Federal art. 2094) and to the oldest of
debts alike (art. 2093).
"""

from typing import Literal

Turn = Literal["charges", "late_interest", "overdue", "current"]
DEFAULT_ORDER: tuple[Turn, ...] = ("charges", "late_interest", "overdue", "current")
