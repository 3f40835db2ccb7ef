"""Unidad Mixta Infonavit, the unit of the credits in veces salario mínimo (VSM). Pure."""

from decimal import ROUND_HALF_EVEN, Decimal

# Daily value in pesos by year. Sources: 2019 payroll tables; 2020 and 2021 bulletin 001/2021
# (mojicaycompania); 2022 russellbedford; 2023 the step of 5.2 % (cosadeprensa); 2024 ikiwi.
# Earlier years have no verified value.
_DAILY: dict[int, Decimal] = {
    2019: Decimal("82.22"),
    2020: Decimal("84.55"),
    2021: Decimal("87.21"),
    2022: Decimal("91.56"),
    2023: Decimal("96.32"),
    2024: Decimal("100.81"),
}
# Since 2025 updating a credit is prohibited (LINFONAVIT art. 44; transitorio décimo primero, DOF
# 21-02-2025): the value of 2024 stays.
_FROZEN_SINCE = 2025
_DAYS_A_MONTH = Decimal("30.4")


def umi(year: int) -> Decimal | None:
    """The daily UMI in pesos, or None for a year without a verified value."""
    return _DAILY.get(min(year, _FROZEN_SINCE - 1))


def pesos(units: Decimal, daily: Decimal) -> Decimal:
    """Monthly units as pesos: units × UMI × 30.4, rounded half-even to the centavo."""
    return (units * daily * _DAYS_A_MONTH).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
