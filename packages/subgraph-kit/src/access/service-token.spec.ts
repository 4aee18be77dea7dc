import { SignJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { asCaller } from '../testing/index.ts';
import { generateServiceTokenKeys, signServiceToken, verifyServiceToken } from './service-token.ts';

const keys = await generateServiceTokenKeys();
const officer = { ...asCaller('STAFF', [['countyOfficer', '370112']]), purpose: 'workbench' };
const read = (token: string | undefined, audience = 'children', trusted = [keys.publicKey]) => verifyServiceToken(trusted, token, audience);
const refused = (token: string | undefined, audience?: string) =>
  expect(read(token, audience)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });

describe('service tokens', () => {
  it('tell a subgraph who asks', async () => {
    expect(await read(await signServiceToken(keys.privateKey, officer, 'children'))).toEqual(officer);
  });

  it('are for one subgraph', async () => refused(await signServiceToken(keys.privateKey, officer, 'payments')));

  it('are of a key the subgraph trusts; several while keys rotate', async () => {
    const next = await generateServiceTokenKeys();
    const token = await signServiceToken(next.privateKey, officer, 'children');
    await refused(token);
    expect(await read(token, 'children', [keys.publicKey, next.publicKey])).toEqual(officer);
  });

  it('cannot be changed, left unsigned, signed with a shared secret or left out', async () => {
    const token = await signServiceToken(keys.privateKey, asCaller('PERSON'), 'children');
    const [header, payload, signature] = token.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, kind: 'STAFF', grants: officer.grants })).toString('base64url');
    await refused(`${header}.${forged}.${signature}`);
    await refused(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`);
    const secret = new TextEncoder().encode(keys.publicKey.x);
    await refused(await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(secret));
    for (const nothing of [undefined, '', 'x', 'a.b.c']) await refused(nothing);
  });

  it('end after a minute, whoever asks for longer', async () => {
    const key = await importJWK(keys.privateKey, 'EdDSA');
    const now = Math.floor(Date.now() / 1000);
    const sign = (issuedAt: number, expires: number, issuer = 'onething-gateway') =>
      new SignJWT({ kind: 'STAFF', grants: [], jti: 'x' })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(issuer)
        .setSubject('s')
        .setAudience('children')
        .setIssuedAt(issuedAt)
        .setExpirationTime(expires)
        .sign(key);
    expect(await read(await sign(now, now + 60))).toMatchObject({ subject: 's' });
    await refused(await sign(now - 120, now - 60));
    await refused(await sign(now - 600, now + 600));
    await refused(await sign(now, now + 60, 'somebody'));
  });

  it('are not accepted from a key of another kind', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const token = await new SignJWT({ kind: 'STAFF', grants: [], jti: 'x' })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('onething-gateway')
      .setSubject('s')
      .setAudience('children')
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(privateKey);
    await expect(read(token, 'children', [await exportJWK(publicKey)])).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
