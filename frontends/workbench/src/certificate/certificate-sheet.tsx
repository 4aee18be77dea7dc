import { formatDate } from '@onething/portal-kit';
import { valueAt } from '@onething/policy/labels';
import '@onething/portal-kit/official-form.css';
import type { CaseFile } from '../case/case.operations.ts';

export interface CertificateSheetProps {
  file: CaseFile;
  certificate: { number: string; issuedOn: string };
}

/** Rows the photo stands beside. */
const photoRows = 4;
const sexes: Record<string, string> = { MALE: '男', FEMALE: '女' };

/** The certificate on A4, in Chinese only. The source names the certificate and prints no sample: what stands on it is the least that tells whose it is. */
export function CertificateSheet({ file, certificate }: CertificateSheetProps) {
  const answer = (pointer: string) => {
    const value = valueAt(file.form.answers, pointer);
    return typeof value === 'string' ? value : '';
  };
  const photo = file.materials.find((material) => material.code === 'CHILD_PHOTO')?.files[0];
  const rows: [string, string][] = [
    ['姓名', answer('/child/name')],
    ['性别', sexes[answer('/child/sex')] ?? ''],
    ['出生日期', formatDate(answer('/child/bornOn'), 'zh-CN')],
    ['身份证号', answer('/child/residentId')],
    ['现住址', answer('/child/address')],
    ['监护人', answer('/guardians/0/name')],
    ['类别', file.categoryLabel.zh],
    ['确认文号', file.number ?? ''],
  ];
  return (
    <div className="wb-sheet">
      <div className="official-form" lang="zh-CN">
        <section className="official-page wb-certificate">
          <h2 className="official-title">儿童福利证</h2>
          <p className="wb-certificate-number">{certificate.number}</p>
          <table className="official-table">
            <tbody>
              {rows.map(([label, value], index) => (
                <tr key={label}>
                  <th scope="row" className="official-center">
                    {label}
                  </th>
                  <td className="official-left" colSpan={index < photoRows ? 1 : 2}>
                    {value}
                  </td>
                  {index === 0 && (
                    <td rowSpan={photoRows} className="official-center wb-certificate-photo">
                      {photo ? <img src={`${photo.url}?inline=1`} alt="" className="official-photo" /> : '照片'}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <div className="wb-certificate-issuer">
            <span className="official-seal">发证机关盖章</span>
            <p>发证机关：{file.jurisdiction.name.zh}民政局</p>
            <p>发证日期：{formatDate(certificate.issuedOn, 'zh-CN')}</p>
          </div>
        </section>
      </div>
    </div>
  );
}
