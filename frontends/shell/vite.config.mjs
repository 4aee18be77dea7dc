import { hostConfig } from '@onething/config/vite';

export default hostConfig({ root: import.meta.dirname });
