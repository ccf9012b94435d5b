package campaign

// The two calls of the gateway, as paths below the base URL.
const (
	// EndpointText takes a message with a free text body.
	EndpointText = "/messages/text"
	// EndpointTemplate takes a message made from an approved template.
	EndpointTemplate = "/messages/template"
)

// Record is one data record of a list.
type Record struct {
	// Row counts data records from 1; the header row is not counted.
	Row int
	// Line is the line of the file on which the record starts, from 1.
	Line int
	// Cells holds the values in the order of the list's columns. It may be
	// shorter than the header (the rest is empty) or longer.
	Cells []string
}

// Message is one request to the gateway, complete but for the key. Preview
// shows and the pool posts the very bytes of Body.
type Message struct {
	// Row is the record that the message was made from.
	Row int
	// Endpoint is EndpointText or EndpointTemplate.
	Endpoint string
	// To is the recipient's number in E.164, such as +50934123456.
	To string
	// Body is the JSON object that is posted.
	Body []byte
}

// Task is a message on its way to the pool, with what its row already met.
type Task struct {
	Message
	// Attempts is how many attempts were made at this row before.
	Attempts int
}
