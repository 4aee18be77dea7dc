const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

function assertFen(amountFen: number): void {
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`Not an amount in fen: ${amountFen}`);
}

/** An amount as people read it: `1,488.00 元` in Chinese, `¥1,488.00` in English. Fen are never rounded away. */
export function formatFen(amountFen: number, language: 'zh' | 'en'): string {
  assertFen(amountFen);
  const absolute = Math.abs(amountFen);
  const yuan = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const number = `${yuan}.${String(absolute % 100).padStart(2, '0')}`;
  const sign = amountFen < 0 ? '−' : '';
  return language === 'zh' ? `${sign}${number} 元` : `${sign}¥${number}`;
}

/** Four digits in capital numerals: 1050 gives 壹仟零伍拾. */
function groupInCapitals(group: number): string {
  let text = '';
  let pendingZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += `${pendingZero ? '零' : ''}${digits[digit]}${places[place]}`;
    pendingZero = false;
  }
  return text;
}

/** Whole yuan in capital numerals, without 元. */
function yuanInCapitals(yuan: number): string {
  let text = '';
  let pendingZero = false;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = Math.floor(yuan / 10_000 ** index) % 10_000;
    if (group === 0) {
      pendingZero = text !== '';
      continue;
    }
    if (text !== '' && (pendingZero || group < 1000)) text += '零';
    text += `${groupInCapitals(group)}${groups[index]}`;
    pendingZero = false;
  }
  return text;
}

/**
 * An amount in the capital numerals of forms and receipts: 148800 gives 壹仟肆佰捌拾捌元整, 50 gives 伍角整.
 * Amounts are at least zero; a RangeError otherwise.
 */
export function fenInCapitals(amountFen: number): string {
  assertFen(amountFen);
  if (amountFen < 0) throw new RangeError(`No capital numerals for a negative amount: ${amountFen}`);
  const yuan = Math.floor(amountFen / 100);
  const jiao = Math.floor(amountFen / 10) % 10;
  const fen = amountFen % 10;
  const whole = yuan > 0 ? `${yuanInCapitals(yuan)}元` : '';
  if (jiao === 0 && fen === 0) return `${whole || '零元'}整`;
  const gap = jiao === 0 && whole !== '' ? '零' : '';
  const jiaoText = jiao > 0 ? `${digits[jiao]}角` : gap;
  return `${whole}${jiaoText}${fen > 0 ? `${digits[fen]}分` : '整'}`;
}
