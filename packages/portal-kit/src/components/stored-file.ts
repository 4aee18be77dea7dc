/** A file the store keeps, as the person who sent it may see it. `url` answers only those who may read its case. */
export interface StoredFile {
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  url: string;
}
