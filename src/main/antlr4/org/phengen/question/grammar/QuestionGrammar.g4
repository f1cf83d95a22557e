// The shape of a question. Its words are recognised beforehand (phrases.txt and the vocabulary), so that a
// condition of six words is one CONDITION here, and words nobody knows are one UNKNOWN.
//
// What binds how: NOT binds its own item; AND / OR join neighbours; things said one after the other all hold; BUT
// joins all of that; OR_GROUP ("... or men with ...") joins whole groups of people. A mixture of AND and OR is parsed
// but not guessed: the interpreter refuses it and offers both readings.
parser grammar QuestionGrammar;

tokens {
    PERSON, SEX, AGE_GROUP, GENOME, CONDITION, MEASURE, UNKNOWN, FOREIGN,
    NUMBER, DECADE, UNIT, YEARS, MONTHS, VITAL,
    DATE, YEAR_NUMBER, DURING, SINCE, LAST, AGO, TAKEN,
    WITH, DIAGNOSED, STARTED, AGE_AT_DIAGNOSIS, AGE_AT_START, DATE_OF_DIAGNOSIS, DATE_OF_START,
    AT_DIAGNOSIS, AT_START, WHEN,
    NOW, ARE, AGED, ACTIVE, EVER, UNCONFIRMED, CONFIRMED,
    NOT, AND, OR, OR_GROUP, BUT, COMMA, LPAREN, RPAREN,
    LESS, MORE, AT_LEAST, AT_MOST, EQUAL, YOUNGER, OLDER, BEFORE, AFTER, BY, AT,
    BETWEEN, FROM, TO, OR_MORE, OR_LESS, OR_OLDER, OR_YOUNGER, IN_THEIR
}

question : groups? EOF ;

groups : clause (OR_GROUP clause)* ;

clause : chain (BUT chain)* ;

chain : item (joint? item)* ;

joint : COMMA? (AND | OR) | COMMA ;

item
    : NOT item                                  # negated
    | WITH? LPAREN groups RPAREN                # bracketed
    | SEX ((COMMA? (AND | OR) | COMMA) SEX)*    # sexes
    | PERSON                                    # person
    | (NOW | ARE)* VITAL NOW?                   # vital
    | AGE_GROUP                                 # ageGroup
    | (WITH | ARE)? GENOME                      # genome
    | FOREIGN conditions (when? ages)?          # foreign
    | diagnosis                                 # diagnosed
    | nowWord* AGED nowWord* loneAges NOW?      # agedNow
    | nowWord+ ages NOW?                        # agedNow
    | ages NOW?                                 # agedBare
    | (ages | comparison) MEASURE               # measureLast
    | WITH? measured ARE? compared ((COMMA? (AND | OR | BUT)) compared)*   # measure
    ;

nowWord : NOW | ARE | WITH ;

diagnosis
    : WITH? (AGE_AT_DIAGNOSIS | AGE_AT_START) conditions ARE? loneAges                     # ageOfCondition
    | WITH? (DATE_OF_DIAGNOSIS | DATE_OF_START) conditions ARE? windows                    # dateOfCondition
    | ages (AT_DIAGNOSIS | AT_START | when) intro? conditions also?                        # agesThenConditions
    | intro? conditions link* when loneAges also?                                          # conditionsWhenAges
    | intro? conditions link* ages (AT_DIAGNOSIS | AT_START | when) also?                  # conditionsAgesWhen
    | intro? conditions link* when? windows ((COMMA | AND | BUT)? ages)?                   # conditionsWindows
    | (DIAGNOSED | STARTED) ages also? WITH? conditions                                    # whenAgesConditions
    | (DIAGNOSED | STARTED) windows ages? WITH? conditions ages?                           # whenWindowsConditions
    | intro? conditions ages also?                                                         # conditionsAges
    | intro? conditions                                                                    # conditionsOnly
    ;

link : PERSON | COMMA | ARE | WITH ;

// a window of time said beside an age: "under 30 and since 2019"
also : (COMMA | AND | BUT)? windows ;

// when something was found or began, as the link between a condition and an age
when : DIAGNOSED | STARTED | AGE_AT_DIAGNOSIS | AGE_AT_START | (DIAGNOSED | STARTED)? WHEN (DIAGNOSED | STARTED | AGED)? ;

intro : (NOW | EVER | ARE)* (WITH | DIAGNOSED | STARTED | UNCONFIRMED | CONFIRMED)+ ;

conditions : condition ((COMMA? (AND | OR) | COMMA) condition)* ;

condition : (NOW | ACTIVE | EVER | UNCONFIRMED | CONFIRMED)* CONDITION | UNKNOWN ;

loneAges : ages | NUMBER ;

ages : ageRange (COMMA? (AND | OR | BUT) ageRange)* ;

ageRange
    : (LESS | YOUNGER | BEFORE) age                             # below
    | (MORE | OLDER | AFTER) age                                # above
    | AT_LEAST age                                              # atLeast
    | (AT_MOST | BY) age                                        # atMost
    | AT? AGED? NUMBER span? (OR_LESS | OR_YOUNGER)             # orYounger
    | AT? AGED? NUMBER span? (OR_MORE | OR_OLDER)               # orOlder
    | BETWEEN age AND age                                       # between
    | FROM? age TO age                                          # fromTo
    | AT age                                                    # exactly
    | NUMBER span                                               # exactly
    | (AT | IN_THEIR)? AGED? DECADE                             # decade
    ;

age : AGED? (NUMBER | DECADE) span? ;

span : YEARS | MONTHS ;

// one of which must hold: "in 2019 or 2021"
windows : window (COMMA? OR window)* ;

window
    : LAST NUMBER? span                             # lastTime
    | LAST NUMBER span (DIAGNOSED | STARTED)        # betweenEvents
    | (MORE | BEFORE) NUMBER span AGO               # longerAgo
    | (LESS | AT_LEAST | AT_MOST)? NUMBER span AGO  # exactlyAgo
    | (SINCE | FROM) day (OR_OLDER | TO NOW)?       # sinceDay
    | BEFORE day                                    # beforeDay
    | AFTER day                                     # afterDay
    | (BY | AT_MOST | TO) day                       # untilDay
    | BETWEEN day AND day                           # betweenDays
    | FROM? day TO day                              # fromDayTo
    | DURING? day                                   # duringDay
    ;

day : DATE | YEAR_NUMBER ;

measured : MEASURE | UNKNOWN ;

compared : comparison (COMMA? TAKEN? windows)? ;

comparison
    : BETWEEN amount AND amount                                     # amountBetween
    | FROM? amount TO amount                                        # amountFromTo
    | (LESS | MORE | AT_LEAST | AT_MOST | EQUAL) amount             # amountCompared
    | amount (OR_MORE | OR_LESS)                                    # amountOr
    | amount                                                        # amountEqual
    ;

// "5 ft 2 in" has two
amount : number (UNIT (number UNIT?)?)? ;

number : NUMBER | YEAR_NUMBER ;
