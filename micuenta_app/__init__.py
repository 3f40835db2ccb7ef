"""Mi Cuenta desde el extranjero: a self-hostable account portal. Not an official site."""
