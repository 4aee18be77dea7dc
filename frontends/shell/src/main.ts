/** Federation prepares what is shared before anything of ours runs. */
import('./bootstrap.tsx');
