"""Every page about paying."""

from .abroad_page import PAGE as ABROAD
from .missing_page import PAGE as MISSING
from .pay_page import PAGE as PAY
from .receipt_page import PAGE as RECEIPT
from .told_page import PAGE as TELL

PAGES = [ABROAD, PAY, TELL, RECEIPT, MISSING]
