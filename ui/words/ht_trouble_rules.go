package words

// htTroubleRules are the rules of the key, of the gateway's address and of a
// run's folder in Kreyòl.
var htTroubleRules = map[string]rule{
	"key_empty":     {"{column}: pa gen anyen ladan l", "se kle API a ki pou ladan l, li kòmanse ak wzj_"},
	"key_lines":     {"{column}: gen plizyè liy ladan l", "se kle API a sèlman ki pou ladan l"},
	"key_character": {"{column}: gen yon siy ladan l ki pa janm nan yon kle, tankou yon espas", "kopye kle a ankò"},
	"key_long":      {"{column}: li twò long pou yon kle API", "se kle a sèlman ki pou ladan l"},

	"url_unreadable": {"nou pa ka li adrès pasrèl la", "men kijan li ekri: https://HOST/api/wazaj/business"},
	"url_no_host":    {"adrès pasrèl la pa gen non sèvè a", "men kijan li ekri: https://HOST/api/wazaj/business"},
	"url_letters":    {"nan adrès sa a gen lèt ki sanble ak lòt lèt", "ekri l ak lèt ASCII, jan ki kòmanse ak xn-- lan"},
	"url_port":       {"pò a nan adrès sa a pa yon nimewo ant 1 ak 65535", "korije l, oswa retire l ak de pwen an"},
	"url_user":       {"gen yon non itilizatè oswa yon modpas nan adrès sa a", "kle a, se nan WAZAJ_API_KEY pou mete l"},
	"url_query":      {"adrès sa a gen yon bagay apre ? oswa #", "retire tout sa ki soti nan siy sa a rive nan bout"},
	"url_clear":      {"adrès sa a se http, tout moun ta ka wè kle a sou wout la", "ekri https://{detail}"},
	"url_scheme":     {"adrès sa a kòmanse ak {detail}", "fòk li kòmanse ak https://"},

	"run_locked":       {"{column}: gen yon lòt pwogram k ap travay sou anvwa sa a{detail}", "tann li fini, oswa kanpe l anvan"},
	"run_list_gone":    {"{column} pa la ankò, e san lis la pèsonn pa konnen ki liy ki ki liy: remete l jan l te ye lè anvwa a te kòmanse", ""},
	"run_list_changed": {"{column} chanje depi anvwa a te kòmanse, liy li yo ka pa menm ak sa ki nan jounal la ankò: remete lis la jan l te ye", ""},
	"runs_read_only":   {"nou pa ka ekri nan dosye anvwa yo {column} ({detail}); anyen pa ale: bay dwa pou ekri ladan l, oswa bay yon lòt dosye ak --runs DIR oswa VOYE_RUNS", ""},
	"log_full":         {"nou pa ka ekri nan jounal la {column} paske disk la plen ({detail}); anyen pa ale ankò: fè plas sou disk la, epi kontinye ak voye resume", ""},
	"log_broken":       {"nou pa ka ekri nan jounal la {column} ({detail}); anyen pa ale ankò: gade disk la ak dosye a, epi kontinye ak voye resume", ""},
	"log_damaged":      {"{column}: liy {line} gate ({detail}); anyen pa ale, paske gen moun ki ta ka resevwa mesaj la de fwa: voye repair {value} di sa ki ka sove, epi li mande anvan l chanje anyen; oswa remete yon bon kopi jounal la ki pa pi ansyen pase fen anvwa a", ""},
	"log_newer":        {"{column}: liy {line} gen «{detail}» ladan l, vèsyon sa a pa konnen l: sèvi ak vèsyon voye ki te ekri l la, oswa yon pi nouvo", ""},
	"log_older":        {"{column}: se yon ansyen kopi jounal la ki nan plas li: liy {line}, ki te sou disk la nan {detail}, pa ladan l; anyen pa ale, paske moun ki te resevwa mesaj la ant tan ta resevwa l ankò: remete jounal ki pi nouvo a; oswa, si jounal sa a pèdi nèt, voye repair {value} make «unknown» tout ranje ki ka te ale ant tan, epi li mande anvan l chanje anyen", ""},
	"log_elsewhere":    {"{column}: dosye sa a se yon kopi yon anvwa ki te kontinye nan {detail}: liy {line}, ki te sou disk la lòt bò a, pa ladan l; anyen pa ale, paske moun ki te resevwa mesaj la ant tan ta resevwa l ankò: kontinye lòt bò a; oswa, si jounal sa a pèdi nèt, voye repair {value} make «unknown» tout ranje ki ka te ale ant tan, epi li mande anvan l chanje anyen", ""},
}
