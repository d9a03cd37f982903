import { words } from './tokens.ts';

/**
 * Whether a word is one that people on call write every day: where no write-up holds it, it is still no slip of
 * another (`firing` is not `fixing`, `leader` is not `header`).
 */
export const isOrdinary = (word: string): boolean => ORDINARY.has(word);

const ORDINARY: ReadonlySet<string> = new Set(
  words(`
    about above across after again agree alone along already also always amount answer anyone anything apply around
    asked attach avoid aware away backup batch became become before began begin behind being below best better between
    block board bound branch break bring broke broken bucket buffer build built bulk burn burst button bytes cache call
    called calls came cannot case cause caused center chain chance change channel charge check child choose clean clear
    click clock close closed cloud cluster commit common could count cover crash create cron current cycle daily data
    days dead deal debug deep default delay delete depth disk does doing done down drain drive drop dropped during each
    early edge either else empty enable ends engine enough enter error even event ever every exact exit expect extra
    fail failed fails fast fetch field file fill final find fine fire fired firing first fixed flag flow flush follow
    forced form format forward found frame free fresh full further gave general give given gone good grant great green
    group grow guess half hand handle happen hard have head header health heap heard heavy hello help here high hold
    host hour hours house however idea idle image index inner input inside instead issue item itself joined just keep
    kept kill killed kind know known labels large last late later latest latency launch layer lead leader leak learn
    least leave left less level like likely limit line lines link list listen little live load loaded local lock log
    logged login long longer look looks loop lost lots made mail main make many mark match maybe mean means might mind
    minute miss missing mode month more most mount move much must name near need needed network never next nice night
    node nodes none noon normal note nothing notice number occurs offer often once only open opened order other others
    outage over owner page paged pages paging paid part pass past patch path pause peak peer pending people phase pick
    ping place plan please point pool port post power press pretty print prior probe probes proxy pull purge push queue
    quick quite quota quote rack raise random range rate rather react reach read ready real really reason record reduce
    refer refuse region reject release reload remain remote remove repair repeat replay reply report reset resolved
    rest restore result resume retry return right role roll room root route rule rules running said same save scale
    scan scope script seal search second secret seem seems seen self send sent server serve set several shard share
    shell shift ship short should show shown shut side sign signal silent simple since single site size skew sleep slot
    slow small some soon source space spare spawn speed spike split stable stack staff stage stale stall start state
    status stay steps still stop stopped storage store stream stuck such suite sure swap switch sync system table take
    taken talk target task tell tells term test tests than thank thanks thing think third those though thread three
    through throw tick time times today token told took total touch toward trace track traffic tried trust turn twice
    type under unit until update upper usage used user users using usual value very view visit wait waits walk want
    warm warn warning watch week well went were what when where whether which while whole whom wide wish within without
    word words work worker working works world worse worst would write wrong wrote year yellow yesterday zero zone
  `),
);
