import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, Ids, Logger } from '@onething/subgraph-kit';
import type { GatewayKeys } from './gateway-keys.ts';
import type { RateLimits } from './door/rate-limits.ts';
import type { AntivirusScanner } from './files/antivirus.ts';
import type { FileStore } from './files/file-store.ts';
import type { DocumentLimits } from './graphql/document-limits.ts';
import type { ExecuteInProcess } from './graphql/in-process-subgraph.ts';
import type { TrustedDocuments } from './graphql/trusted-documents.ts';
import type { SessionLimits } from './sign-in/session-store.ts';

/** A subgraph in another process, by its address, or in this one, by its function. */
export type SubgraphAddress = { name: string; url: string } | { name: string; execute: ExecuteInProcess };

/** The identity provider as this gateway knows it. */
export interface IdentitySettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** A provider in this process: it is served below the issuer's path, on the gateway's own port. */
  inProcessHandler?: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Built front ends. */
export interface StaticFolders {
  /** `frontends/shell/dist` */
  shell: string;
  /** By name, as in `/mfe/<name>/`: `{ hall: 'frontends/hall/dist' }`. */
  remotes: Record<string, string>;
  /** Module with `renderPage`; pages come without content when it is left out or not there. */
  renderer?: string;
}

/** Everything a gateway is made of. Nothing is read from the environment. */
export interface GatewayOptions {
  host: string;
  port: number;
  /** Address in the browser, without a final slash: `http://127.0.0.1:4000`. Cookies are Secure when it is HTTPS. */
  publicOrigin: string;
  /** Folder for uploads and, without `databaseUrl`, for `gateway.sqlite`. */
  dataFolder: string;
  /** `mysql://…/onething`: sessions in `onething_gateway` on that server. */
  databaseUrl?: string;
  supergraphSdl: string;
  subgraphs: readonly SubgraphAddress[];
  identity: IdentitySettings;
  staticFolders?: StaticFolders;
  keys: GatewayKeys;
  clock: Clock;
  logger: Logger;
  ids?: Ids;
  /** Documents portals may send, by id; see `readTrustedDocuments`. */
  trustedDocuments: TrustedDocuments;
  /** Lets portals send free documents (within the limits): development only. */
  freeDocuments?: boolean;
  /** Lets free documents ask for the schema: development only. */
  introspection?: boolean;
  documentLimits?: Partial<DocumentLimits>;
  sessionLimits?: Partial<SessionLimits>;
  /** False switches them off: for measuring. */
  rateLimits?: Partial<RateLimits> | false;
  /** How long a subgraph may take; 3 s. */
  subgraphTimeoutMs?: number;
  /** Recognises only the industry's test file when left out. */
  antivirus?: AntivirusScanner;
  /** A folder of encrypted files in `dataFolder` when left out. */
  fileStore?: FileStore;
  /** Days after which an upload that belongs to nothing is erased; 7. A receipt ends after one day. */
  unlinkedFileDays?: number;
  /** Proxies in front whose `X-Forwarded-*` is believed: addresses or networks. */
  trustedProxies?: string[];
}

/** Whether each part can work. */
export interface Readiness {
  ready: boolean;
  /** By part: `sessions`, `files`, each subgraph's name. */
  parts: Record<string, boolean>;
}

/** A gateway that listens. */
export interface RunningGateway {
  /** Where it really listens. */
  address: string;
  readiness(): Promise<Readiness>;
  /** Takes nothing new, finishes what is running (10 s at most), closes everything. */
  stop(): Promise<void>;
}
