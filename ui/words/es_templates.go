package words

// esTemplates is enTemplates in Spanish.
var esTemplates = map[ID]string{
	FindingLine:    "%[1]s: %[2]s; %[3]s",
	FindingWarning: "%[1]s: atención: %[2]s; %[3]s",
	MoreFindings:   "(y %[1]d más; voye check los muestra todos)",
	NoWording:      "no se conocen las palabras de la plantilla; délas en el archivo de campaña bajo template_text:, o quite --as-message",
	MessageTo:      "fila %[1]d, a %[2]s",

	FlagCollapseSpaces: "hacer un solo espacio de cada serie de espacios, tabuladores y saltos de línea en los parámetros de una plantilla",
	FlagAsMessage:      "mostrar cada mensaje como lo lee su destinatario; una plantilla necesita template_text: en el archivo de campaña",

	ColumnsShort: "Las columnas de una lista que es una campaña por sí sola",
	ColumnsLong: `Una lista es una campaña por sí sola cuando su encabezado tiene estos nombres. Mayúsculas
y espacios de más no importan. Las columnas con otros nombres no se tocan.

Todo mensaje:      to
Un texto:          body · preview_url · reply_to_meta_message_id
Una plantilla:     template_name · template_language, y para sus componentes o bien
                   template_components (el JSON de Meta) o las columnas de abajo

  columna                              contiene
  header.1                             el texto del encabezado de la plantilla
  header.image .video .document        un enlace, o el id de un archivo ya subido
  header.document.filename             cómo se llama el documento
  header.location.latitude .longitude  un lugar, quizá con .name y .address
  header.product.id .catalog           un producto del catálogo
  body.1 body.2 …                      los textos del cuerpo
  body.1.currency.text .code .amount_1000
                                       $10.99, USD y 10990: hacen falta los tres
  body.1.date_time                     una fecha como se ha de leer
  button.0.url                         lo que sigue a la dirección del botón
  button.0.payload                     lo que contesta una respuesta rápida
  button.0.code                        el código de cupón que se copia
  button.0.flow_token .flow_data       el token de un flow, y JSON de su pantalla 1
  button.0.catalog                     el producto cuya foto se muestra
  button.0.mpm .mpm.sections           lo mismo para una lista de productos, en JSON
  button.0.order_details               el pedido en JSON
  button.0.voice_call .voice_call.ttl  el payload de una llamada, y su vida en minutos
  card.0.header.image …                columnas header, body y button de una tarjeta
  card.0.body.1 …
  card.0.button.0.url …
  offer.expires                        cuándo acaba una oferta, en milisegundos
  order.reference .status .description un pedido, como R-17 y shipped
  tap_target.url .title                adónde lleva un toque en el mensaje

Los parámetros se cuentan desde 1, los botones y las tarjetas desde 0, también los
botones sin valor. Si los parámetros de la plantilla tienen nombres, escriba el nombre
en vez del número: body.first_name. --template y --language, o --text, dan lo que falte.`,
}
