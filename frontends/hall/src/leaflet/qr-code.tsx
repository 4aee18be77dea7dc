import { encode } from 'uqr';

/** Modules of empty paper around the code, as the standard asks. */
const quietModules = 4;

/** An address as a QR code, drawn as one shape: it prints sharp at any size and needs no image. `label` is what it leads to. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const shape = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quietModules} ${y + quietModules}h1v1h-1z` : ''))).join('');
  const side = size + 2 * quietModules;
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr-paper" width={side} height={side} />
      <path className="qr-ink" d={shape} />
    </svg>
  );
}
