using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Learning.Migrations;

[Migration("20261122_0330_create_certificates")]
internal sealed class CreateCertificates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("learning_certificates", t => new
        {
            code = t.Column<string>(maxLength: 16),
            person_id = t.Column<Guid>(),
            course = t.Column<string>(maxLength: 80),
            sealed_paper = t.Column<string>(),
            shows_name = t.Column<bool>(),
            shows_work = t.Column<bool>(),
        }, constraints: t => t.PrimaryKey("pk_learning_certificates", x => x.code));
        migrationBuilder.CreateIndex("ix_learning_certificates_person_id_course", "learning_certificates", ["person_id", "course"], unique: true);

        migrationBuilder.CreateTable("learning_certificate_proofs", t => new
        {
            code = t.Column<string>(maxLength: 16),
            course_title = t.Column<string>(),
            issued_on = t.Column<DateOnly>(),
            withdrawn_on = t.Column<DateOnly>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_learning_certificate_proofs", x => x.code));
    }
}
