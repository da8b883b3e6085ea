/**
 * Who writes a source: each name has one writer (service-levels/sources/).
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('service_levels_sources', table => {
    table
      .text('writer_kind')
      .nullable()
      .comment('module, caller or topic; null: nobody wrote it yet');
    table.text('writer').nullable().comment('its name');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('service_levels_sources', table => {
    table.dropColumns('writer_kind', 'writer');
  });
};
