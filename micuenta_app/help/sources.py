"""Where the answers come from, beside what the fraud page already names."""

from datetime import date

from ..ui.source import Source


def _law(article: str) -> Source:
    return Source(lambda t: t("Ley del INFONAVIT, artículo {article}", article=article))


LAW29, LAW34, LAW37, LAW39, LAW40 = _law("29"), _law("34"), _law("37"), _law("39"), _law("40")
LAW41, LAW44, LAW47, LAW51, LAW59 = _law("41"), _law("44"), _law("47"), _law("51"), _law("59")
# The article says monthly; the transitory article of 1997 keeps it every two months.
LAW35 = Source(lambda t: t("Ley del INFONAVIT, artículo 35 y sexto transitorio de 1997"))
LABOR141 = Source(lambda t: t("Ley Federal del Trabajo, artículo 141"))
CIVIL2094 = Source(lambda t: t("Código Civil Federal, artículo 2094"))
IMSS_LAW = Source(lambda t: t("Ley del Seguro Social, transitorio del {day}", day="16-12-2020"))
NIST = Source("NIST SP 800-63B", "https://pages.nist.gov/800-63-3/sp800-63b.html")
COLIMA = Source(
    "Colima Noticias",
    "https://www.colimanoticias.com/"
    "ahorra-tiempo-y-evita-hacer-filas-realizando-tus-tramites-en-mi-cuenta-infonavit/",
)
DEDINERO = Source(
    "Dedinero",
    "https://www.dedinero.com.mx/servicios/asi-puedes-registrarte-en-mi-cuenta-infonavit-paso-a-paso/",
)
NOTIGRAM = Source(
    "Notigram",
    "https://notigram.com/durango/local-durango/"
    "infonavit-ofrece-tramites-desde-casa-por-coronavirus-20200319-89980",
    date(2020, 3, 19),
)
INFOBAE_EMAIL = Source(
    "Infobae",
    "https://www.infobae.com/mexico/2026/02/28/"
    "asi-puedes-recuperar-tu-cuenta-del-infonavit-si-pierdes-tu-correo-electronico/",
    date(2026, 2, 28),
)
ECONOMISTA_REFUND = Source(
    "El Economista",
    "https://www.eleconomista.com.mx/finanzaspersonales/"
    "devolucion-ahorro-infonavit-requisitos-retirar-subcuenta-vivienda-ley-73-20251126-786299.html",
    date(2025, 11, 26),
)
PROCESO = Source(
    "Proceso",
    "https://www.proceso.com.mx/nacional/2025/12/22/"
    "infonavit-debe-devolver-el-100-del-ahorro-trabajadores-cuando-ocurre-este-tramite-365119.html",
    date(2025, 12, 22),
)
UNOTV73 = Source(
    "Uno TV", "https://www.unotv.com/pensiones/como-retirar-ahorro-infonavit-pensionados-ley-73/"
)
WRADIO = Source(
    "W Radio",
    "https://wradio.com.mx/2026/02/20/"
    "imss-confirma-como-pensionados-bajo-ley-73-podran-acceder-a-recursos-infonavit/",
    date(2026, 2, 20),
)
CLUB = Source(
    "Club Hipotecario",
    "https://clubhipotecario.com.mx/tips-y-consejos-infonavit/"
    "3989-retiro-del-ahorro-en-el-infonavit-cuando-no-fue-utilizado",
)
ONCE = Source(
    "Once Noticias",
    "https://oncenoticias.digital/economia/"
    "infonavit-otorga-rendimiento-de-7-36-a-subcuenta-de-vivienda-2021/",
)
XEVT = Source(
    "XEVT",
    "https://xevt.com/amp/nacional/infonavit-otorga-rendimientos-de-782-al-ahorro-de-los-trabajadores/250922",
)
KUENTA = Source("Kuenta", "https://kuenta.mx/division-de-la-subcuenta-de-vivienda-segun-el-ano-de-cotizacion")
PENSIONADO = Source("El Pensionado", "https://elpensionado.com/author/elpensionado/page/11")
IMPARCIAL = Source(
    "El Imparcial de Oaxaca",
    "https://imparcialoaxaca.mx/economia/"
    "infonavit-sugiere-a-trabajadores-notificar-la-liquidacion-de-su-credito",
)
UMA_BREVE = Source("Uma Breve Historia", "https://mex.umabrevehistoria.com/mi-saldo-infonavit-parte-2")
RAZON = Source(
    "La Razón",
    "https://razon.com.mx/negocios/2023/12/27/morosidad-en-infonavit-de-casi-siete-veces-la-del-sector-bancario",
    date(2023, 12, 27),
)
UNIVERSAL = Source(
    "El Universal", "https://eluniversal.com.mx/cartera/los-migrantes-en-eu-podran-pagar-infonavit"
)
VANGUARDIA_DEFERRAL = Source(
    "Vanguardia",
    "https://vanguardia.com.mx/informacion/infonavit-amplia-apoyo-a-acreditados-con-la-prorroga-total-"
    "hasta-12-meses-sin-pagos-y-sin-intereses-NF16647578",
)
INFORMADOR_JOB = Source(
    "Informador",
    "https://www.informador.mx/economia/"
    "Infonavit-Perdiste-tu-empleo-Aqui-te-decimos-como-pueden-apoyarte-20240825-0057.html",
    date(2024, 8, 25),
)
CRONICA = Source(
    "Crónica",
    "https://www.cronica.com.mx/nacional/2025/12/26/"
    "infonavit-soluciona-deudas-impagables-como-saber-si-tu-credito-aplica/",
    date(2025, 12, 26),
)
ECONOMISTA_PAYOFF = Source(
    "El Economista",
    "https://www.eleconomista.com.mx/econohabitat/posible-liquidar-credito-infonavit-previsto-"
    "20250906-776021.html",
    date(2025, 9, 6),
)
ENLINEA = Source("En Línea Puebla", "https://enlineapuebla.com/?p=23475")
PORTAL_CANCEL = Source(
    lambda t: t("INFONAVIT, página antigua «Cancela tu hipoteca»"),
    "http://portal.infonavit.org.mx/wps/wcm/connect/infonavit/trabajadores/ya_obtuve_mi_credito/"
    "ya+obtuve+mi+credito+que+sigue/si_ya_terminaste_de_pagar/cancela_tu_hipoteca",
)
EXPANSION = Source(
    "Expansión",
    "https://expansion.mx/finanzas-personales/2025/10/28/tramites-infonavit-segun-tu-estatus",
    date(2025, 10, 28),
)
IDC = Source(
    "IDC Online",
    "https://idconline.mx/seguridad-social/2022/01/10/como-utilizar-los-servicios-de-mi-cuenta-infonavit",
    date(2022, 1, 10),
)
VANGUARDIA_PAY = Source(
    "Vanguardia",
    "https://vanguardia.com.mx/dinero/"
    "promueve-el-infonavit-pago-de-credito-ahora-mediante-transferencia-electronica-EC12011432",
)
MILENIO = Source(
    "Milenio",
    "https://amp.milenio.com/negocios/infonavit-sugiere-pagar-hipoteca-con-el-aguinaldo-dara-descuento",
)
PADEYE = Source(
    "Padeye", "https://padeye.news/how-to-pay-your-infonavit-credit-through-the-app-step-by-step/"
)
ELPAIS = Source(
    "El País",
    "https://english.elpais.com/economy-and-business/2026-01-01/"
    "what-to-know-about-the-about-the-1-tax-on-remittances-coming-into-effect-in-2026.html",
    date(2026, 1, 1),
)
NOTIVOX = Source(
    "Notivox", "https://www.notivox.com.mx/negocios/infonavit-brindara-atencion-durante-vacaciones"
)
IME = Source(
    lambda t: t("Instituto de los Mexicanos en el Exterior, 2019"),
    "https://www.gob.mx/ime/es/articulos/"
    "inicia-la-semana-de-educacion-financiera-2019-educacion-financiera-sin-fronteras-ahorra-invierte-y-emprende",
)
SRE = Source(
    lambda t: t("Secretaría de Relaciones Exteriores"),
    "http://www.gob.mx/sre/prensa/concluye-la-sef-2015-en-estados-unidos-y-canada-5702",
)
ENLACE = Source(
    "Enlace México América",
    "https://enlacemexamerica.com/index.php/2025/08/22/"
    "acciones-pro-migrantes-indigenas-mexicanos-y-de-preservacion-linguistica-en-eu",
    date(2025, 8, 22),
)
