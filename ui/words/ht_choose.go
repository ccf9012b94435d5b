package words

// htChoose is enChoose in Kreyòl.
var htChoose = map[ID]string{
	SuppressedBecause: "suppressed: %[1]s",
	WhyOnList:         "%[1]d sou %[2]s",
	WhyRecent:         "%[1]d te resevwa mesaj sa a nan %[2]s ki sot pase yo",
	WhyPerhaps:        "%[1]d petèt te resevwa l nan %[2]s ki sot pase yo",
	WhyNotChosen:      "%[1]d pa nan %[2]s",
	LatelyTemplate:    "atansyon: %[1]d nan nimewo sa yo te resevwa modèl sa a nan dènye %[2]s yo (anvwa %[3]s); --skip-sent-within %[2]s pa voye ba yo",
	LatelyText:        "atansyon: %[1]d nan nimewo sa yo te resevwa tèks sa a nan dènye %[2]s yo (anvwa %[3]s); --skip-sent-within %[2]s pa voye ba yo",
	LatelyPerhaps:     "atansyon: pou %[1]d ladan yo sa pa sèten, paske rezilta a te unknown",
	LatelyUnread:      "atansyon: jounal %[1]d ansyen anvwa pa ka li, oswa pa antye (%[2]s); nou pa konnen bay ki moun yo te voye",
	LatelyCut:         "atansyon: jounal dènye jounen an long; se sèlman dènye %[1]d MiB yo nou gade",
	TwinOfPart:        "ranje nan pati ou chwazi a nan anvwa %[1]s deja; kontinye l (%[2]s), chwazi lòt ranje, oswa voye yo yon fwa ankò ak --again",
	OptedOutSince:     "%[1]d ranje pa ladan: depi anvwa a kòmanse, nimewo yo vin sou yon lis moun pou pa voye",
	OptedOutStays:     "%[1]d ranje failed oswa unknown rete jan yo ye: nimewo yo sou yon lis moun pou pa voye kounye a",

	FlagSuppress:       "pa janm voye bay nimewo ki nan `FILE` sa a, nenpòt kalite lis; ou ka repete l",
	FlagRows:           "sèlman `ROWS` sa yo nan lis la, tankou 1-500,900, nou konte apati 1",
	FlagChooseLimit:    "sèlman premye `N` ranje ki ka voye; sa ki dèyè yo pa ladan",
	FlagFilter:         "sèlman ranje kote `COLUMN=VALUE`, oswa != oswa ~ (gen ladan); ou ka repete l, yo tout dwe vre",
	FlagSkipSentWithin: "pa voye bay nimewo ki te resevwa mesaj sa a nan yon `TIME` tankou 24h oswa 7d",
}
