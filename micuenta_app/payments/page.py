"""Every page about paying."""

from .abroad_page import PAGE as ABROAD
from .pay_page import PAGE as PAY

PAGES = [ABROAD, PAY]
