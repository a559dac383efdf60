/** Stands for any CSS module: each class is named as in its file. */
module.exports = new Proxy({}, { get: (_, name) => (name === "__esModule" ? undefined : String(name)) });
