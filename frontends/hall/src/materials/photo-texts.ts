/** Words of the look at a photo before it is sent, Chinese. */
export const photoTextsZh = {
  opening: '正在打开照片……',
  title: '看看照片清不清楚',
  lead: '字和印章要能看清，纸的四个角都要在照片里。歪了可以转正，多余的边可以裁掉。',
  leadMore: '字和印章要能看清，纸的四个角都要在照片里。后面还有 {{count}} 张。',
  preview: '照片预览，已转 {{turn}} 度',
  turnLeft: '向左转',
  turnRight: '向右转',
  cut: '裁掉多余的边',
  side: { top: '上边', bottom: '下边', left: '左边', right: '右边' },
  use: '上传这张',
  discard: '不要这张，重拍',
};

/** The same in English. */
export const photoTextsEn: typeof photoTextsZh = {
  opening: 'Opening the photo…',
  title: 'Is the photo clear?',
  lead: 'Words and stamps must be readable and all four corners of the paper visible. Turn it if it lies on its side, cut off what does not belong.',
  leadMore: 'Words and stamps must be readable and all four corners of the paper visible. {{count}} more to look at.',
  preview: 'Preview of the photo, turned by {{turn}} degrees',
  turnLeft: 'Turn left',
  turnRight: 'Turn right',
  cut: 'Cut off the edges',
  side: { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' },
  use: 'Upload this one',
  discard: 'Discard and take it again',
};
