declare module '*.css';
declare module 'virtual:antd-styles.css';
