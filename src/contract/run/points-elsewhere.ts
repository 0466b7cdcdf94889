/** Whether a field holds the id of something else: "RoleSid", "owner_id". */
export function pointsElsewhere(name: string): boolean {
  return /[a-z](?:Sid|Id|_sid|_id|Uuid|_uuid)$/.test(name);
}
