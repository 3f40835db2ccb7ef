"""Where what we say about fraud comes from."""

from datetime import date

from ..ui.source import Source

BROCHURE = Source(lambda t: t("INFONAVIT, folleto «Mi Cuenta INFONAVIT desde el extranjero»"))
CAMPAIGN = Source(
    "Vanguardia",
    "https://vanguardia.com.mx/informacion/infonavit-facilita-a-mexicanos-en-estados-unidos-y-canada-"
    "realizar-tramites-y-pagos-desde-el-extranjero-JJ17789312",
    date(2025, 10, 22),
)
HERALDO = Source(
    "El Heraldo de Chihuahua",
    "https://www.elheraldodechihuahua.com.mx/finanzas/"
    "recomendaciones-del-infonavit-para-detectar-a-falsos-gestores-12493550.html",
)
ENFASIS = Source(
    "Noticias Énfasis",
    "https://noticiasenfasis.com.mx/"
    "infonavit-advierte-sobre-fraudes-de-coyotes-en-el-retiro-de-ahorros-para-vivienda",
    date(2025, 2, 10),
)
CAMPECHE = Source(
    "Campeche Hoy",
    "http://campechehoy.mx/2025/02/11/alerta-infonavit-sobre-fraude",
    date(2025, 2, 11),
)
INFORMADOR = Source(
    "Informador",
    "https://www.informador.mx/economia/"
    "Infonavit-Como-puedes-prevenir-fraudes-y-robo-de-identidad-20240731-0126.html",
    date(2024, 7, 31),
)
INFOBAE = Source(
    "Infobae",
    "https://www.infobae.com/mexico/2025/06/16/"
    "infonavit-presenta-150-denuncias-ante-la-fgr-por-presuntos-actos-de-corrupcion/",
    date(2025, 6, 16),
)
VERACRUZ = Source(
    "Imagen de Veracruz",
    "https://imagendeveracruz.mx/amp/veracruz/"
    "infonavit-exhorta-a-veracruzanos-a-cuidarse-de-coyotes-para-proteger-su-patrimonio/50514857",
    date(2024, 4, 18),
)
CADENA = Source(
    "Cadena Noticias",
    "https://cadenanoticias.com/regional/2021/12/"
    "infonavit-lanza-la-primera-broma-inocente-palomita-no-te-dejes-enganar",
)
HORAS = Source(
    "24 Horas",
    "https://24-horas.mx/2021/05/24/cierran-50-perfiles-de-redes-sociales-a-causa-del-coyotaje/amp",
    date(2021, 5, 24),
)
SALAMANCA = Source(
    "El Sol de Salamanca",
    "https://www.elsoldesalamanca.com.mx/finanzas/tienes-credito-infonavit-ponte-alerta-"
    "para-no-caer-en-esta-nueva-forma-de-extorsion-1239685.html/amp",
)
SAN_LUIS = Source("Código San Luis", "https://www.codigosanluis.com/fraudes-citas-falsas-pasaporte-huasteca")
VALLE = Source("El Valle Noticias", "https://elvallenoticias.com/?p=29197")
SEASONS = Source(
    "Vanguardia",
    "https://vanguardia.com.mx/informacion/"
    "no-caigas-estos-son-los-fraudes-mas-comunes-relacionados-con-el-infonavit-y-tu-credito-BM16920357",
)
COMPETITION = Source(
    "Competition Bureau Canada",
    "https://competition-bureau.canada.ca/fraud-and-scams/tips-and-advice/how-report-fraud-and-scams-canada",
)
CAFC = Source(
    "Canadian Anti-Fraud Centre",
    "http://www.antifraudcentre-centreantifraude.ca/victim-victime/index-eng.htm",
)
OPINION = Source(
    "La Opinión",
    "https://laopinion.com/2023/11/21/sabias-que-ya-puedes-denunciar-a-los-estafadores-en-tu-propio-idioma/",
    date(2023, 11, 21),
)
LAW = Source(lambda t: t("Ley del INFONAVIT, artículo 25"))
