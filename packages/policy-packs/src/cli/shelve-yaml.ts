// What the build runs after the compiler: writes down what the packs' YAML parses to, for every start and every test.
import { shelveYaml } from '../loading/parsed-yaml.ts';
import { packFiles, readText } from '../loading/pack-files.ts';
import { packFolder } from '../pack-folder.ts';

shelveYaml([packFolder(), ...process.argv.slice(2)].flatMap((folder) => packFiles(folder).map(readText)));
