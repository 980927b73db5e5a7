using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Orientation.Migrations;

[Migration("20261124_1400_create_criteria")]
internal sealed class CreateCriteria : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("orientation_criteria", t => new
    {
        person_id = t.Column<Guid>(),
        sealed_criteria = t.Column<string>(),
        changed_at = t.Column<DateTime>(),
        version = t.Column<int>(),
    }, constraints: t => t.PrimaryKey("pk_orientation_criteria", x => x.person_id));
}
