using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Orientation.Migrations;

[Migration("20261123_1100_create_interests")]
internal sealed class CreateInterests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable("orientation_interest_answers", t => new
    {
        person_id = t.Column<Guid>(),
        mode = t.Column<string>(maxLength: 40),
        question = t.Column<string>(maxLength: 5),
        value = t.Column<int>(),
        answered_at = t.Column<DateTime>(),
    }, constraints: t => t.PrimaryKey("pk_orientation_interest_answers", x => new { x.person_id, x.mode, x.question }));
}
