/**
 * What a step seems to do to the system. Only what is known to look and nothing else counts as read-only; a word
 * that destroys makes it destructive; whatever is not known changes something.
 */
export function riskOf(commands: readonly string[], text: string): 'read-only' | 'mutating' | 'destructive' {
  const lines = commands
    .flatMap((command) => command.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:#|--|\/\/)/u.test(line));
  if (lines.some((line) => DESTRUCTIVE.test(line)) || DESTRUCTIVE_WORDS.test(text)) return 'destructive';
  if (lines.length === 0) return LOOKING.test(text) && !CHANGING.test(text) ? 'read-only' : 'mutating';
  return lines.every((line) => READS.test(line.replace(/^\$\s+/u, '')) && !WRITES.test(line)) &&
    !CHANGING.test(text)
    ? 'read-only'
    : 'mutating';
}

const DESTRUCTIVE =
  /\brm\s+-\w*[rf]|\bkubectl\s+delete\b|\bdrop\s+(?:table|database|schema)\b|\btruncate\b|\bdelete\s+from\b|\bmkfs|\bdd\s+if=|\bflush(?:all|db)\b|\bhelm\s+(?:delete|uninstall)\b|\bterraform\s+destroy\b|\bdocker\s+(?:system|volume)\s+prune\b|\bpg_resetwal\b/iu;
const DESTRUCTIVE_WORDS = /\b(?:delete|wipe|drop|destroy|purge|truncate) (?:the |all |every |its )/iu;
const READS =
  /^(?:(?:sudo|time|watch(?: -n ?\d+)?)\s+)*(?:cat|ls|grep|egrep|rg|tail|head|less|ps|top|df|du|free|uptime|date|id|whoami|pwd|stat|find|which|wc|sort|ss|netstat|lsof|dig|nslookup|host|ping|traceroute|curl|wget -q -O -|nc -z|jq|echo|env|printenv|journalctl|dmesg|mount|vmstat|iostat|kubectl (?:-n \S+ |--namespace[= ]\S+ )?(?:get|describe|logs|top|explain|version|cluster-info|auth can-i)|docker(?: |-)(?:compose (?:ps|logs)|ps|logs|inspect|stats|images|version)|docker compose exec \S+ redis-cli (?:ping|info|monitor|keys)|systemctl (?:status|is-active|list-units)|git (?:log|status|diff|show|blame)|redis-cli (?:ping|info|monitor|keys|get|llen)|promtool (?:check|query)|openssl (?:s_client|x509)|wscat|websocat|helm (?:list|status|history)|select\b|show\b|explain\b)/iu;
const WRITES =
  /\bcurl\b.*\s(?:-X\s*(?:POST|PUT|PATCH|DELETE)|-d\b|--data)|\bfind\b.*-(?:delete|exec)\b|\bjournalctl\b.*--(?:vacuum|rotate)|(?<![0-9&-])>(?!&|\s*\/dev\/null)|\|\s*(?:xargs|sh|bash|tee|kubectl apply)\b/iu;
const LOOKING =
  /\b(?:check|verify|look|inspect|see|confirm|find|compare|review|watch|read|monitor|determine|identify)\b/iu;
const CHANGING =
  /\b(?:restart|delete|remove|apply|deploy|roll ?back|scale|kill|drain|cordon|reset|increase|decrease|change|update|upgrade|install|add|set|edit|patch|disable|enable|reboot|stop|start|fix|revoke|rotate|failover|promote|evict)\b/iu;
