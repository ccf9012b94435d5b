package words

// What the talk in lines of text says besides the sentences of the screens.
const (
	LinearWelcome   ID = "linear.welcome"
	LinearFresh     ID = "linear.fresh"
	LinearNext      ID = "linear.next"
	LinearNumber    ID = "linear.number"
	LinearNoNumber  ID = "linear.no_number"
	LinearText      ID = "linear.text"
	LinearEnded     ID = "linear.ended"
	LinearMore      ID = "linear.more"
	LinearMend      ID = "linear.mend"
	LinearSending   ID = "linear.sending"
	LinearAskCanary ID = "linear.ask_canary"
	LinearByRow     ID = "linear.by_row"
	LinearStays     ID = "linear.stays"
	LinearAlways    ID = "linear.always"
	LinearNotAlways ID = "linear.not_always"
	FlagAccessible  ID = "linear.flag"
)
