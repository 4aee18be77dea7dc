declare module '*.css';
declare module 'virtual:antd-styles.css';
declare module '*.css?url' {
  const address: string;
  export default address;
}
