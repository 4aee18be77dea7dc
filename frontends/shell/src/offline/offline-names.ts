/** The page a browser gets while there is no network: the shell without anybody's content. */
export const emptyPage = '/offline.html';

/** Begins the name of every cache of program files, as everything that the front ends keep on a device. */
export const fileCachePrefix = 'onething';
