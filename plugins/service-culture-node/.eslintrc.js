module.exports = require('@backstage/cli/config/eslint-factory')(
  __dirname,
  require('../../rooms.eslint')(__dirname),
);
